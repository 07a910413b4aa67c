"""The KPI report, for any framework that gives its indicators codes of its own."""

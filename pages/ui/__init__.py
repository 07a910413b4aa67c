"""What several pages share: templates, tables, controls, the export menu, the words of the glossary."""

"""The formats that papers come in: what people call each, and its media type."""

OFFICE = "application/vnd.openxmlformats-officedocument"
FORMATS = {
    "pptx": ("Slides (PowerPoint)", f"{OFFICE}.presentationml.presentation"),
    "pdf": ("Papers (PDF)", "application/pdf"),
    "docx": ("Papers (Word)", f"{OFFICE}.wordprocessingml.document"),
    "xlsx": ("Figures (Excel)", f"{OFFICE}.spreadsheetml.sheet"),
    "html": ("Papers (web page)", "text/html"),
}

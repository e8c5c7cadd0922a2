"""Results as tables, charts (SVG) and reports (DOCX, PDF, HTML)."""

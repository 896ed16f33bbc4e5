"""Word, Excel, web pages, text and JSON to grids of cells."""

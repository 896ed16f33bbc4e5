"""PDF files to grids of cells, ruled or not, over page breaks."""

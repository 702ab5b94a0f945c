"""Makes the templates of the ECVET site, from one source for each language to files for Word, for LibreOffice and for paper."""

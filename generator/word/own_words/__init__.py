"""Own words per wijk: files of Word in, paragraphs in the house style out."""

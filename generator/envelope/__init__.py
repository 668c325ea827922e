"""What is handed in: the files of the folder to upload, what they are called and measure."""

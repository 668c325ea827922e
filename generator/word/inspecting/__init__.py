"""What is seen and never changed: a made document, its looks, what a template may not carry."""

"""Documents of her own: any Word file in ``templates/eigen``, once or for each thing of a kind."""

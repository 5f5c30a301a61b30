"""Words of texts and of phrases in the forms in which they are compared: folded, inflected, as verbs."""

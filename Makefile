.PHONY: quality
quality: # measures newsgraph against the data in ../shared
	.ci/run --quality

.DEFAULT_GOAL := help
.PHONY: run test matrix lint types bench package preflight i18n clean help

run:        ## open QGIS on the example case; without a display, save a picture of it
	@scripts/run.sh

test:       ## install the test tools and run every test
	@scripts/test.sh

matrix:     ## run the QGIS tests on newer QGIS versions, in folders made by debootstrap
	@scripts/matrix.sh

lint:       ## ruff, and the check for what PyQt6 no longer accepts
	@scripts/lint.sh

types:      ## mypy, strict, on core, analysis and flows
	@scripts/types.sh

bench:      ## measure against plain QGIS, as ratios
	@scripts/bench.sh

package:    ## build dist/waybill-<version>.zip from the last commit
	@scripts/package.sh

preflight:  ## rehearse the plugin site's checks on the package
	@scripts/preflight.sh

i18n:       ## refresh and compile the translations
	@scripts/i18n.sh

clean:      ## remove what was built; the folders of `make matrix` stay
	@scripts/clean.sh

help:       ## list these targets
	@awk -F ':.*## ' '/^[a-z0-9]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

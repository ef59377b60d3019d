"""What QGIS runs by --code: makes `driver` importable and hands over to it."""

import os
import sys

# QGIS executes this text without telling it its file name.
sys.path.insert(0, os.environ["WAYBILL_TEST_DRIVER_DIR"])

import driver

driver.boot()

"""samen030: from workbooks in Excel to a complete subsidy application in Word."""

__version__ = "0.1.0"

"""Any report file → its text, clean text for reading, and the way back."""

from etl.reports.cleaning import Clean, clean
from etl.reports.reading import keep_text, read_report, report_files
from etl.reports.report import Report, ReportKind
from etl.reports.sentences import Passages, sentences

__all__ = [
    "Clean",
    "Passages",
    "Report",
    "ReportKind",
    "clean",
    "keep_text",
    "read_report",
    "report_files",
    "sentences",
]

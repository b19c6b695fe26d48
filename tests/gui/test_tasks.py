from __future__ import annotations

import threading

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.tasks import Jobs, _Job


def test_that_an_answer_is_delivered_on_the_gui_thread(qapp: QApplication, qtbot: QtBot) -> None:
    owner, seen = QObject(), []
    jobs = Jobs(owner)
    jobs.ask(threading.get_ident, lambda worked_in: seen.append((worked_in, threading.get_ident())), seen.append)
    qtbot.waitUntil(lambda: len(seen) == 1)
    worked_in, delivered_in = seen[0]
    assert delivered_in == threading.get_ident() != worked_in
    jobs.wait()


def test_that_a_failure_is_delivered_as_such(qapp: QApplication, qtbot: QtBot) -> None:
    owner, failed = QObject(), []
    jobs = Jobs(owner)
    jobs.ask(lambda: 1 // 0, lambda _: failed.append("done"), failed.append)
    qtbot.waitUntil(lambda: len(failed) == 1)
    assert isinstance(failed[0], ZeroDivisionError)
    jobs.wait()


def test_that_only_the_latest_question_is_answered(qapp: QApplication, qtbot: QtBot) -> None:
    owner, seen = QObject(), []
    jobs, go = Jobs(owner), threading.Event()
    jobs.ask(lambda: go.wait(5) and "old", seen.append, seen.append)
    jobs.ask(lambda: "new", seen.append, seen.append)
    go.set()
    qtbot.waitUntil(lambda: seen != [])
    assert seen == ["new"]
    jobs.wait()


def test_that_a_forgotten_question_is_not_answered(qapp: QApplication, qtbot: QtBot) -> None:
    owner, seen = QObject(), []
    jobs = Jobs(owner)
    jobs.ask(lambda: "late", seen.append, seen.append)
    jobs.forget()
    jobs.wait()
    QApplication.processEvents()
    assert seen == []


def test_that_a_page_that_has_gone_is_told_nothing(qapp: QApplication) -> None:
    owner, seen = QObject(), []
    jobs = Jobs(owner)
    jobs.ask(lambda: "early", seen.append, seen.append)
    jobs.wait()
    late = _Job(jobs.latest, lambda: "late", jobs._finished)
    owner.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    worker = threading.Thread(target=late.run)
    worker.start()
    worker.join()
    assert seen == []

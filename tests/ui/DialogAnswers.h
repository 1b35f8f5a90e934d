// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QDialog>
#include <QFileDialog>
#include <QInputDialog>
#include <QList>
#include <QMessageBox>

#include <functional>

namespace dateline::test {

/// Answers modal dialogs in the order in which they are expected. One that nobody expects is a warning, which fails a
/// strict test, and is closed so that the test goes on.
class DialogAnswers : public QObject {
public:
    DialogAnswers() { qApp->installEventFilter(this); }
    ~DialogAnswers() override
    {
        if (!m_answers.isEmpty())
            qWarning("%d dialogs that were expected never showed", static_cast<int>(m_answers.size()));
    }

    template <typename Dialog> void expect(const std::function<void(Dialog *)> &answer)
    {
        m_answers.append([answer](QDialog *dialog) {
            auto *wanted = qobject_cast<Dialog *>(dialog);
            if (wanted)
                answer(wanted);
            return wanted != nullptr;
        });
    }
    void expectText(const QString &text)
    {
        expect<QInputDialog>([text](QInputDialog *dialog) {
            dialog->setTextValue(text);
            dialog->accept();
        });
    }
    void expectFile(const QString &path)
    {
        expect<QFileDialog>([path](QFileDialog *dialog) {
            dialog->selectFile(path);
            static_cast<QDialog *>(dialog)->accept();
        });
    }
    /// A message; what it says goes to words, when it shows.
    void expectMessage(QString *words = nullptr)
    {
        expect<QMessageBox>([words](QMessageBox *box) {
            if (words)
                *words = box->text();
            box->accept();
        });
    }
    void expectCancelled()
    {
        expect<QDialog>([](QDialog *dialog) { dialog->reject(); });
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (auto *dialog = qobject_cast<QDialog *>(watched); dialog && event->type() == QEvent::Show)
            QMetaObject::invokeMethod(
                dialog, [this, dialog] { answer(dialog); }, Qt::QueuedConnection);
        return false;
    }

private:
    QList<std::function<bool(QDialog *)>> m_answers;

    void answer(QDialog *dialog)
    {
        if (!m_answers.isEmpty() && m_answers.takeFirst()(dialog))
            return;
        const auto *box = qobject_cast<QMessageBox *>(dialog);
        qWarning("Nobody expected “%s” %s", qPrintable(dialog->windowTitle()), box ? qPrintable(box->text()) : "");
        dialog->reject();
    }
};

} // namespace dateline::test

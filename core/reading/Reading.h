// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Item.h"
#include "core/story/Person.h"
#include "core/text/Document.h"

#include <QList>
#include <QString>

namespace dateline {

enum class TimexType { Date, Time, Duration, Set };

/// A time expression with its TIMEX3 value (ISO-TimeML: 2016-11-07, 2016-W45, P3D, PRESENT_REF, XXXX-WXX-1).
struct TimeMention {
    Span span;
    TimexType type = TimexType::Date;
    QString value;
    When when; ///< The value as EDTF where it is a date or time; else null.
    Basis basis; ///< Phrase, reference and rule.
    double confidence = 1.0;
};

/// A person, organisation, office or place that the text lets speak or act, found once with all its mentions.
struct FoundPerson {
    PersonKind kind = PersonKind::Person;
    QString name; ///< The fullest form: "Max Hess"
    QString role; ///< As at first mention, without article: "founder of political risk consultancy Enmetena Advisory"
    QStringList aliases; ///< Other forms in the text: "Hess"
    QList<Span> mentions; ///< Names only, no pronouns; ascending.
};

/// Words attributed to somebody.
struct Attribution {
    QList<Span> content; ///< With the quotation marks, without the comma that joins it to the cue.
    QList<Span> source; ///< The mention at this place ("he"); empty where none stands there.
    QList<Span> cue;
    QuoteKind kind = QuoteKind::Indirect;
    QString speaker; ///< Resolved name: "Max Hess"; a plain noun as it stands for unnamed speakers: "analysts"
    qsizetype person = -1; ///< Index into Reading::people, or -1
    bool inferred = false; ///< The speaker stands nowhere near; taken from what comes before.
    QString addressee;
    Timing said;
    double confidence = 1.0;
    QString rule;
};

struct FoundCaption {
    Span span; ///< Without the credit.
    Span credit; ///< Empty where none.
    QString title; ///< Short, made from the caption: "Putin meets Pezeshkian"
    Timing when;
    QString place;
    double confidence = 1.0;
    QString rule;
};

struct FoundEvent {
    QList<Span> passages; ///< The first is the main one; a second telling adds another.
    QString title; ///< Short, made from the sentence.
    Timing when;
    QString place;
    qsizetype reports = -1; ///< The attribution whose saying is the event, or -1.
    double confidence = 1.0;
    QString rule;
};

struct FoundClaim {
    QList<Span> content; ///< The part that can be checked.
    qsizetype attribution = -1; ///< What it was drawn from, or -1.
    QString claimant; ///< Empty: unattributed (hedged).
    qsizetype person = -1;
    bool claimantInferred = false;
    Timing when;
    double confidence = 1.0;
    QString rule;
};

/// All that was drafted from one document.
struct Reading {
    QList<TimeMention> times;
    QList<FoundPerson> people;
    QList<FoundCaption> captions;
    QList<Attribution> attributions;
    QList<FoundEvent> events;
    QList<FoundClaim> claims;
};

} // namespace dateline

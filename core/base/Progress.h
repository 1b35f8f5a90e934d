// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>
#include <memory>

namespace dateline {

/// How long work tells where it is and hears that it should stop. Copies share one flag; any thread may call cancel().
class Progress {
public:
    /// Called with the share done, 0 to 1, from the thread that works. May be empty.
    explicit Progress(std::function<void(double)> report = {})
        : m_report(std::move(report))
        , m_cancelled(std::make_shared<std::atomic<bool>>(false))
    {
    }

    void report(double share) const
    {
        if (m_report)
            m_report(share);
    }
    /// The same work seen by a part of it, whose own 0 to 1 are `from` to `to` of the whole.
    Progress within(double from, double to) const
    {
        Progress part(*this);
        if (m_report)
            part.m_report = [whole = m_report, from, to](double share) { whole(from + share * (to - from)); };
        return part;
    }
    void cancel() const { m_cancelled->store(true, std::memory_order_relaxed); }
    bool cancelled() const { return m_cancelled->load(std::memory_order_relaxed); }

private:
    std::function<void(double)> m_report;
    std::shared_ptr<std::atomic<bool>> m_cancelled;
};

} // namespace dateline

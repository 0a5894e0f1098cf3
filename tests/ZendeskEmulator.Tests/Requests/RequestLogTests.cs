using System.Runtime.CompilerServices;
using Xunit;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Clock;
using ZendeskEmulator.Requests;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Tests.Requests;

public sealed class RequestLogTests
{
    [Fact]
    public void The_log_keeps_the_latest_entries_and_counts_the_dropped_ones()
    {
        var log = new RequestLog();
        for (var i = 0; i < 10; i++)
        {
            log.Add(Record(10), new byte[10], maxEntries: 4, maxBytes: 1 << 20, use: i);
        }

        var kept = log.After(0, 100, out var missed);

        Assert.Equal([7, 8, 9, 10], kept.Select(entry => entry.Id));
        Assert.Equal(6, missed);
        Assert.Equal(6, log.Forgotten);
    }

    [Fact]
    public void The_log_is_bounded_by_bytes_and_counts_them_exactly()
    {
        var log = new RequestLog();
        var grown = 0L;
        for (var i = 0; i < 100; i++)
        {
            grown += log.Add(Record(i * 10), new byte[i * 10], maxEntries: 1_000, maxBytes: 10_000, use: i);
            Assert.InRange(log.Bytes, 1, 10_000);
        }

        Assert.Equal(log.Bytes, grown);
        Assert.Equal(log.Bytes, log.After(0, 1_000, out _).Sum(entry => entry.Size));
        Assert.Equal(grown, log.Clear(isForgotten: false).Bytes);
        Assert.Equal(0, log.Bytes);
    }

    [Fact]
    public void A_reader_continues_at_its_place_and_learns_what_it_missed()
    {
        var log = new RequestLog();
        Add(log, 3);
        var first = log.After(1, 100, out var missedFirst);
        Add(log, 5);
        var second = log.After(first[^1].Id, 2, out var missedSecond);

        Assert.Equal([2, 3], first.Select(entry => entry.Id));
        Assert.Equal(0, missedFirst);
        Assert.Equal([5, 6], second.Select(entry => entry.Id));
        Assert.Equal(1, missedSecond);

        static void Add(RequestLog log, int count)
        {
            for (var i = 0; i < count; i++)
            {
                log.Add(Record(1), [0], maxEntries: 4, maxBytes: 1 << 20, use: i);
            }
        }
    }

    [Fact]
    public void An_entry_that_was_read_keeps_its_bytes_when_newer_ones_take_its_place()
    {
        var log = new RequestLog();
        log.Add(Record(1_000), [.. Enumerable.Repeat((byte)7, 1_000)], maxEntries: 2, maxBytes: 1 << 20, use: 1);
        var read = Assert.Single(log.After(0, 1, out _));

        for (var i = 0; i < 100; i++)
        {
            log.Add(Record(1_000), new byte[1_000], maxEntries: 2, maxBytes: 1 << 20, use: i);
        }

        Assert.All(read.Parts.Kept, kept => Assert.Equal(7, kept));
    }

    [Fact]
    public async Task Waiting_ends_with_the_next_entry()
    {
        var log = new RequestLog();
        var waiting = log.WaitAsync(0);
        Assert.False(waiting.IsCompleted);

        log.Add(Record(1), [0], 10, 10_000, 1);

        await waiting.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.True(log.WaitAsync(0).IsCompleted);
        Assert.False(log.WaitAsync(1).IsCompleted);
    }

    [Fact]
    public void All_logs_together_are_bounded_and_the_least_used_are_emptied_first()
    {
        var logs = new RequestLogs(new RequestLogOptions { MaxTotalBytes = 100_000 });
        var idle = State();
        logs.Add(idle, Record(20_000), new byte[20_000]);
        var busy = Enumerable.Range(0, 3).Select(_ => State()).ToArray();
        for (var i = 0; i < 300; i++)
        {
            logs.Add(busy[i % 3], Record(100), new byte[100]);
            Assert.InRange(logs.Bytes, 1, 100_000);
        }

        Assert.Equal(1, idle.Get<RequestLog>().Forgotten);
        Assert.Empty(idle.Get<RequestLog>().After(0, 10, out _));
        Assert.Equal(logs.Bytes, busy.Sum(state => state.Get<RequestLog>().Bytes));
        Assert.All(busy, state => Assert.NotEmpty(state.Get<RequestLog>().After(0, 10, out _)));
    }

    [Fact]
    public async Task No_entry_is_lost_when_many_threads_write_at_once()
    {
        var logs = new RequestLogs(new RequestLogOptions { MaxTotalBytes = 200_000 });
        var states = Enumerable.Range(0, 8).Select(_ => State()).ToArray();

        await Parallel.ForAsync(0, 20_000, TestContext.Current.CancellationToken, (i, _) =>
        {
            logs.Add(states[i % 8], Record(i % 500), new byte[i % 500]);
            return ValueTask.CompletedTask;
        });

        Assert.Equal(logs.Bytes, states.Sum(state => state.Get<RequestLog>().Bytes));
        Assert.Equal(20_000, states.Sum(state => state.Get<RequestLog>().LastId));
        Assert.InRange(logs.Bytes, 1, 200_000);
    }

    [Fact]
    public void An_emptied_log_is_not_kept_for_an_account_that_is_no_more()
    {
        var logs = new RequestLogs(new RequestLogOptions());
        var log = AddAndClear(logs);

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(log.TryGetTarget(out _));
        Assert.Equal(0, logs.Bytes);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference<RequestLog> AddAndClear(RequestLogs logs)
    {
        var state = State();
        logs.Add(state, Record(100), new byte[100]);
        Assert.Equal(1, logs.Clear(state.Get<RequestLog>()));
        return new WeakReference<RequestLog>(state.Get<RequestLog>());
    }

    private static AccountState State() => new(new AccountRow(1, "a", 0, 0, 0, 0, ClockSetting.Real), null);

    private static LogRecord Record(int bytes)
    {
        var parts = new LogParts { ResponseLength = bytes };
        parts.End(LogPart.ResponseBody, bytes);
        return new LogRecord { Method = "GET", Parts = parts };
    }
}

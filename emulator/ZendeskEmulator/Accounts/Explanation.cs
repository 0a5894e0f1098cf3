using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using ZendeskEmulator.Http;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Accounts;

/// <summary>
/// The reasons for a response: for the headers X-Emulator-* that X-Emulator-Explain: 1 asks for, and for the request log.
/// It collects values only; texts are created when they are read.
/// </summary>
internal sealed class Explanation
{
    private const string Header = "X-Emulator-Explain";

    // Enough for a person to read.
    private const int MaxWritten = 20;
    private const int MaxLimits = 20;

    private FirstWritten firstWritten;
    private FirstLimits firstLimits;
    private List<RecordWritten>? moreWritten;
    private List<LimitTaken>? moreLimits;
    private int limitCount;

    public static bool IsAskedFor(HttpRequest request) => request.Headers.TryGetValue(Header, out var value) && value == "1";

    /// <summary>The key by which the record was found; null if the operation looked for no record.</summary>
    public string? MatchedBy { get; private set; }

    /// <summary>The record that was found by a key; null if no record was found.</summary>
    public RecordWritten? Matched { get; private set; }

    /// <summary>A note on the match; null if it is an ordinary one.</summary>
    public string? MatchNote { get; private set; }

    /// <summary>A hint for the client; null if there is no hint.</summary>
    public string? Hint { get; private set; }

    /// <summary>How many records the request wrote or removed; the first twenty are known by name.</summary>
    public int WrittenCount { get; private set; }

    public IEnumerable<RecordWritten> Written
    {
        get
        {
            for (var i = 0; i < Math.Min(WrittenCount, FirstWritten.Length); i++)
            {
                yield return firstWritten[i];
            }
            foreach (var written in moreWritten ?? [])
            {
                yield return written;
            }
        }
    }

    public IEnumerable<LimitTaken> Limits
    {
        get
        {
            for (var i = 0; i < Math.Min(limitCount, FirstLimits.Length); i++)
            {
                yield return firstLimits[i];
            }
            foreach (var limit in moreLimits ?? [])
            {
                yield return limit;
            }
        }
    }

    /// <summary>Records the key by which a record was looked for.</summary>
    /// <param name="found">The record that was found; null if no record was found.</param>
    public void Match(string key, RecordKind kind, long? found, string? note = null)
    {
        MatchedBy = key;
        Matched = found is { } id ? new RecordWritten(kind, id, WriteKind.None) : null;
        MatchNote = note;
    }

    /// <summary>Adds a hint for the client.</summary>
    public void Advise(string text) => Hint = text;

    /// <summary>A body that is not read because of its type.</summary>
    public void HintAtContentType(string? contentType, int length)
    {
        if (length > 0 && !JsonBody.IsJson(contentType))
        {
            Advise(
                $"The body is not read, because the "
                + $"request has {(string.IsNullOrEmpty(contentType) ? "no Content-Type" : $"the Content-Type {contentType}")}: "
                + "send Content-Type: application/json.");
        }
    }

    /// <summary>Records a limit's decision: how many requests were left before and after.</summary>
    /// <param name="key">The key of the counter; 0 for the account's counter.</param>
    public void Limit(string rule, long key, int before, int after, int total)
    {
        var taken = new LimitTaken(rule, key, before, after, total);
        if (limitCount < FirstLimits.Length)
        {
            firstLimits[limitCount] = taken;
        }
        else if (limitCount < MaxLimits)
        {
            (moreLimits ??= []).Add(taken);
        }
        limitCount++;
    }

    /// <summary>Records that the request wrote or removed a record.</summary>
    public void Wrote(RecordKind kind, long id, WriteKind what)
    {
        var written = new RecordWritten(kind, id, what);
        if (WrittenCount < FirstWritten.Length)
        {
            firstWritten[WrittenCount] = written;
        }
        else if (WrittenCount < MaxWritten)
        {
            (moreWritten ??= []).Add(written);
        }
        WrittenCount++;
    }

    [InlineArray(Length)]
    private struct FirstWritten
    {
        public const int Length = 2;
        private RecordWritten first;
    }

    [InlineArray(Length)]
    private struct FirstLimits
    {
        public const int Length = 2;
        private LimitTaken first;
    }
}

/// <summary>How a record was written.</summary>
internal enum WriteKind
{
    None,
    Created,
    Updated,
    Deleted,
}

/// <summary>A record that a request found or wrote.</summary>
internal readonly record struct RecordWritten(RecordKind Kind, long Id, WriteKind What);

/// <summary>A limit's decision on a request.</summary>
/// <param name="Key">The key of the counter; 0 for the account's counter.</param>
internal readonly record struct LimitTaken(string Rule, long Key, int Before, int After, int Total);

using System.Runtime.CompilerServices;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Accounts;

/// <summary>The reasons for a response, as values, so that the request log keeps no object of a request.</summary>
internal struct Reasons
{
    // Enough for a person to read.
    private const int MaxWritten = 20;
    private const int MaxLimits = 20;

    private FirstWritten firstWritten;
    private FirstLimits firstLimits;
    private List<RecordWritten>? moreWritten;
    private List<LimitTaken>? moreLimits;
    private int limitCount;

    /// <summary>The key by which the record was found; null if the operation looked for no record.</summary>
    public string? MatchedBy { get; private set; }

    /// <summary>The record that was found by a key; null if no record was found.</summary>
    public RecordWritten? Matched { get; private set; }

    /// <summary>A note on the match; null if it is an ordinary one.</summary>
    public string? MatchNote { get; private set; }

    /// <summary>A hint for the client; null if there is no hint.</summary>
    public string? Hint { get; set; }

    /// <summary>The number of records that the request wrote or removed; the first twenty are known by name.</summary>
    public int WrittenCount { get; private set; }

    public readonly IEnumerable<RecordWritten> Written
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

    public readonly IEnumerable<LimitTaken> Limits
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

    public void Match(string key, RecordKind kind, long? found, string? note)
    {
        MatchedBy = key;
        Matched = found is { } id ? new RecordWritten(kind, id, WriteKind.None) : null;
        MatchNote = note;
    }

    public void Add(LimitTaken taken)
    {
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

    public void Add(RecordWritten written)
    {
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

/// <summary>The kind of change to a record.</summary>
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

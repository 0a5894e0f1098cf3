using ZendeskEmulator.Accounts;

namespace ZendeskEmulator.Matching;

/// <summary>A path to compare with: a pattern of text, or a path with parameters such as /api/v2/users/{user_id}.</summary>
internal sealed class PathPattern
{
    private const string JsonSuffix = ".json";

    private readonly TextPattern? text;
    private readonly string[] segments;

    private PathPattern(string given, TextPattern? text, string[] segments)
    {
        Text = given;
        this.text = text;
        this.segments = segments;
    }

    /// <summary>The pattern as it was given.</summary>
    public string Text { get; }

    public static Outcome<PathPattern> Of(string given, string name)
    {
        var path = given.EndsWith(JsonSuffix, StringComparison.Ordinal) ? given[..^JsonSuffix.Length] : given;
        if (path.Contains('{', StringComparison.Ordinal) && !path.EndsWith('/'))
        {
            return new PathPattern(given, null, path.Split('/'));
        }
        var pattern = TextPattern.Of(path, name);
        return pattern.Error is { } error ? error : new PathPattern(given, pattern.Record, []);
    }

    /// <summary>Whether a path, which ends without ".json", is the pattern's.</summary>
    public bool Matches(ReadOnlySpan<char> path)
    {
        if (text is not null)
        {
            return text.Matches(path);
        }
        var at = 0;
        foreach (var range in path.Split('/'))
        {
            if (at == segments.Length || !IsSegment(segments[at], path[range]))
            {
                return false;
            }
            at++;
        }
        return at == segments.Length;
    }

    private static bool IsSegment(string segment, ReadOnlySpan<char> sent) =>
        segment is ['{', .., '}'] ? !sent.IsEmpty : segment == "*" || sent.SequenceEqual(segment);
}

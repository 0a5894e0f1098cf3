using System.Globalization;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Matching;

/// <summary>One thing that a match asks for.</summary>
internal interface IFieldTest
{
    string Field { get; }

    /// <summary>The expected text; null for a null.</summary>
    string? Expected { get; }

    /// <summary>The text in the request; null if it is absent.</summary>
    string? Actual(IMatchable request);

    bool Holds(IMatchable request);
}

internal sealed class HeaderTest(string label, string name, TextPattern pattern) : IFieldTest
{
    public string Field => label;

    public string? Expected => pattern.Text;

    public string? Actual(IMatchable request) => request.Header(name);

    public bool Holds(IMatchable request) => request.Header(name) is { } value && pattern.Matches(value);
}

internal sealed class QueryTest(string label, string name, TextPattern pattern) : IFieldTest
{
    public string Field => label;

    public string? Expected => pattern.Text;

    public string? Actual(IMatchable request) => new QueryText(request.Query)[name];

    public bool Holds(IMatchable request) => Actual(request) is { } value && pattern.Matches(value);
}

/// <param name="pattern">Null for a null.</param>
internal sealed class BodyTest(string label, BodyPath path, TextPattern? pattern) : IFieldTest
{
    /// <summary>More values than this are not shown.</summary>
    private const int MaxShown = 5;

    public string Field => label;

    public string? Expected => pattern?.Text;

    public string? Actual(IMatchable request) => path.Values(request.Body, MaxShown) switch
    {
        [] => null,
        [var one] => one ?? "null",
        var several => string.Join(", ", several.Select(value => value ?? "null")),
    };

    public bool Holds(IMatchable request) =>
        path.Any(request.Body, value => pattern is null ? value is null : value is not null && pattern.Matches(value));
}

internal sealed class CallerTest(string label, TextPattern pattern) : IFieldTest
{
    public string Field => label;

    public string? Expected => pattern.Text;

    public string? Actual(IMatchable request) => string.Join(", ", request.CallerNames);

    public bool Holds(IMatchable request) => request.CallerNames.Any(name => pattern.Matches(name));
}

internal sealed class StatusTest(int status) : IFieldTest
{
    public string Field => "status";

    public string? Expected => status < 10
        ? string.Create(CultureInfo.InvariantCulture, $"{status}xx")
        : status.ToString(CultureInfo.InvariantCulture);

    public static bool IsKnown(int status) => status is (>= 1 and <= 5) or (>= 100 and <= 599);

    public string? Actual(IMatchable request) => request.Status?.ToString(CultureInfo.InvariantCulture);

    public bool Holds(IMatchable request) => status < 10 ? request.Status / 100 == status : request.Status == status;
}

internal sealed class AnywhereTest(string label, TextPattern pattern) : IFieldTest
{
    public string Field => label;

    public string? Expected => pattern.Text;

    public string? Actual(IMatchable request) => null;

    public bool Holds(IMatchable request) => request.Texts.Any(text => pattern.IsIn(text));
}

using System.Globalization;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Matching;

/// <summary>A match that is ready to be compared with requests. Immutable.</summary>
internal sealed class CompiledMatch
{
    /// <summary>The maximum number of headers, query parameters and places in a body.</summary>
    private const int MaxPairs = 20;

    private readonly List<IFieldTest> tests = [];

    private CompiledMatch(RequestMatch given) => Given = given;

    public RequestMatch Given { get; }

    /// <summary>Whether the request's body must be there to decide.</summary>
    public bool NeedsBody => Given.Body.Count > 0 || Given.Text is not null;

    /// <summary>The number of things that must hold.</summary>
    public int FieldCount => tests.Count;

    /// <summary>Compiles a match, or returns its error.</summary>
    /// <param name="operations">The names of Zendesk's operations.</param>
    public static Outcome<CompiledMatch> Of(RequestMatch given, OperationNames operations)
    {
        var match = new CompiledMatch(given);
        return match.Compile(operations) is { } error ? error : match;
    }

    /// <summary>Whether everything holds.</summary>
    public bool Matches(IMatchable request)
    {
        foreach (var test in tests)
        {
            if (!test.Holds(request))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>The parts of the match that do not hold.</summary>
    public List<FieldDifference> DifferencesFrom(IMatchable request) =>
        [.. tests.Where(test => !test.Holds(request)).Select(test => new FieldDifference(test.Field, test.Expected, test.Actual(request)))];

    /// <summary>The match for a person, a line for each field.</summary>
    public IEnumerable<string> Lines() => tests.Select(test => $"{test.Field}: {test.Expected ?? "null"}");

    private Error? Compile(OperationNames operations)
    {
        if (Given.Headers.Count + Given.Query.Count + Given.Body.Count > MaxPairs)
        {
            return Errors.Control(400, string.Create(
                CultureInfo.InvariantCulture,
                $"a match has {MaxPairs} headers, query parameters and places in the body at most"));
        }
        if (Given.Status is { } status && !StatusTest.IsKnown(status))
        {
            return Errors.Control(400, "status must be from 100 to 599, or 1 to 5 for all that begin so");
        }
        var error = AddText(
            "operation", Given.Operation, ignoresCase: true, (field, pattern) => new TextTest(field, pattern, Ask.Operation))
            ?? (Given.Operation is { } name ? operations.Check(name) : null)
            ?? AddText("method", Given.Method, ignoresCase: true, (field, pattern) => new TextTest(field, pattern, Ask.Method))
            ?? AddPath();
        foreach (var (header, value) in Given.Headers)
        {
            error ??= AddText($"header {header}", value ?? "", false, (field, pattern) => new HeaderTest(field, header, pattern));
        }
        foreach (var (parameter, value) in Given.Query)
        {
            error ??= AddText($"query {parameter}", value ?? "", false, (field, pattern) => new QueryTest(field, parameter, pattern));
        }
        foreach (var (place, value) in Given.Body)
        {
            error ??= AddBody(place, value);
        }
        error ??= AddText("caller", Given.Caller, ignoresCase: true, (field, pattern) => new CallerTest(field, pattern));
        if (Given.Status is { } expected)
        {
            tests.Add(new StatusTest(expected));
        }
        return error ?? AddText("text", Given.Text, false, (field, pattern) => new AnywhereTest(field, pattern));
    }

    private Error? AddText(string field, string? given, bool ignoresCase, Func<string, TextPattern, IFieldTest> test)
    {
        if (given is null)
        {
            return null;
        }
        var pattern = TextPattern.Of(given, field, ignoresCase);
        if (pattern.Error is null)
        {
            tests.Add(test(field, pattern.Record));
        }
        return pattern.Error;
    }

    private Error? AddPath()
    {
        if (Given.Path is null)
        {
            return null;
        }
        var pattern = PathPattern.Of(Given.Path, "path");
        if (pattern.Error is null)
        {
            tests.Add(new PathTest(pattern.Record));
        }
        return pattern.Error;
    }

    private Error? AddBody(string place, string? value)
    {
        var path = BodyPath.Of(place);
        if (path.Error is not null)
        {
            return path.Error;
        }
        if (value is not null)
        {
            return AddText($"body {place}", value, false, (field, pattern) => new BodyTest(field, path.Record, pattern));
        }
        tests.Add(new BodyTest($"body {place}", path.Record, null));
        return null;
    }

    private enum Ask
    {
        Operation,
        Method,
    }

    private sealed class TextTest(string label, TextPattern pattern, Ask ask) : IFieldTest
    {
        public string Field => label;

        public string? Expected => pattern.Text;

        public string? Actual(IMatchable request) => ask == Ask.Method ? request.Method : request.OperationId;

        public bool Holds(IMatchable request) => Actual(request) is { } text && pattern.Matches(text);
    }

    private sealed class PathTest(PathPattern pattern) : IFieldTest
    {
        public string Field => "path";

        public string? Expected => pattern.Text;

        public string? Actual(IMatchable request) => request.Path.ToString();

        public bool Holds(IMatchable request) => pattern.Matches(request.Path);
    }
}

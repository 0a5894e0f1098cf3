using ZendeskEmulator.Http;

namespace ZendeskEmulator.Requests;

/// <summary>The operations in Zendesk's own API description, emulated or not.</summary>
internal static class DescribedOperations
{
    private const string Resource = "described-operations.txt";

    // The description is read on the first request that no operation matches.
    private static readonly Lazy<RouteTable<DescribedOperation>> Table = new(() => Read(Lines()));

    private static readonly Lazy<ILookup<string, (string Method, string Path)>> Templates = new(() =>
        Lines().ToLookup(words => TemplateOf(words[1]), words => (words[0], words[1]), StringComparer.Ordinal));

    /// <summary>The methods of each path, by the path with <c>{id}</c> for every parameter: as <see cref="PathTemplate"/> has it.</summary>
    public static ILookup<string, (string Method, string Path)> ByTemplate => Templates.Value;

    /// <summary>The operations in the order of the description.</summary>
    public static IEnumerable<(string Method, string Path, string Id)> All => Lines().Select(words => (words[0], words[1], words[2]));

    /// <summary>The operationIds, and those of the emulator's own operations among them.</summary>
    public static IEnumerable<string> Ids => All.Select(one => one.Id);

    /// <summary>Finds the operation of a request; null if the description does not have it.</summary>
    /// <param name="path">The path without a ".json" suffix.</param>
    public static DescribedOperation? Find(string method, ReadOnlySpan<char> path)
    {
        var values = default(PathValues);
        return Table.Value.Find(method, path, ref values);
    }

    private static string TemplateOf(string path) =>
        string.Join('/', path.Split('/').Select(segment => segment.StartsWith('{') ? PathTemplate.Parameter : segment));

    private static RouteTable<DescribedOperation> Read(IEnumerable<string[]> lines)
    {
        var table = new RouteTable<DescribedOperation>();
        foreach (var words in lines)
        {
            table.Add(words[0], words[1], new DescribedOperation(words[1], words[2]));
        }
        return table;
    }

    /// <summary>Method, path and operationId of each.</summary>
    private static IEnumerable<string[]> Lines()
    {
        using var stream = typeof(DescribedOperations).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not embedded.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                yield return line.Split(' ');
            }
        }
    }
}

/// <summary>One operation of the description.</summary>
/// <param name="Path">The path with its parameters: /api/v2/tickets/{ticket_id}.</param>
/// <param name="Id">Zendesk's operationId: ShowTicket.</param>
internal sealed record DescribedOperation(string Path, string Id);

namespace ZendeskEmulator.Http;

/// <summary>
/// Finds the operation of a path. We use our own table for three reasons: an unknown verb gets Zendesk's 404 instead of
/// a 405, a literal path is never read as an id, and a look-up takes a fifth of the time of endpoint routing.
/// </summary>
internal sealed class RouteTable<T>
    where T : class
{
    private readonly Node root = new();

    /// <summary>Adds a path such as /api/v2/users/{user_id}.</summary>
    public void Add(string method, string path, T operation)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(path.Count(letter => letter == '{'), PathValues.MaxCount, nameof(path));
        var node = root;
        foreach (var segment in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            node = node.ChildFor(segment);
        }
        if (!node.Operations.TryAdd(method, operation))
        {
            throw new ArgumentException($"{method} {path} is mapped twice.");
        }
    }

    /// <summary>The operation and the path's values in order; null when Zendesk would return InvalidEndpoint.</summary>
    public T? Find(string method, ReadOnlySpan<char> path, ref PathValues values)
    {
        values = default;
        if (path.Length > ushort.MaxValue)
        {
            return null;
        }
        var node = root;
        var at = 0;
        while (at < path.Length)
        {
            if (path[at] == '/')
            {
                at++;
                continue;
            }
            var length = path[at..].IndexOf('/');
            var segment = length < 0 ? path[at..] : path.Slice(at, length);
            if (node.Literals.TryGetValue(segment, out var literal))
            {
                node = literal;
            }
            else if (node.Parameter is { } parameter)
            {
                node = parameter;
                values.Add(at, segment.Length);
            }
            else
            {
                return null;
            }
            at += segment.Length;
        }
        return node.Operations.GetValueOrDefault(method);
    }

    private sealed class Node
    {
        private readonly Dictionary<string, Node> literals = new(StringComparer.Ordinal);

        public Node()
        {
            Literals = literals.GetAlternateLookup<ReadOnlySpan<char>>();
        }

        public Dictionary<string, Node>.AlternateLookup<ReadOnlySpan<char>> Literals { get; }

        public Node? Parameter { get; private set; }

        public Dictionary<string, T> Operations { get; } = new(StringComparer.Ordinal);

        public Node ChildFor(string segment)
        {
            if (segment.StartsWith('{'))
            {
                return Parameter ??= new Node();
            }
            if (!literals.TryGetValue(segment, out var child))
            {
                literals.Add(segment, child = new Node());
            }
            return child;
        }
    }
}

/// <summary>The positions of a path's parameters, held without an allocation.</summary>
internal struct PathValues
{
    /// <summary>The maximum number of parameters. No path of Zendesk's has more.</summary>
    public const int MaxCount = 4;

    private Places places;
    private byte count;

    public readonly int Count => count;

    public void Add(int start, int length) => places[count++] = new Place((ushort)start, (ushort)length);

    public readonly ReadOnlySpan<char> In(ReadOnlySpan<char> path, int index) => path.Slice(places[index].Start, places[index].Length);

    private readonly record struct Place(ushort Start, ushort Length);

    [System.Runtime.CompilerServices.InlineArray(MaxCount)]
    private struct Places
    {
        private Place first;
    }
}

namespace ZendeskEmulator.CustomFields;

/// <summary>
/// The <c>user_fields</c> or <c>organization_fields</c> of a body, before they are checked against the declared fields.
/// </summary>
internal sealed class SentFields
{
    public static readonly SentFields None = new();

    private readonly List<(string Key, SentValue Value)> inOrder = [];
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    /// <summary>The values in the order sent. A key that was sent twice has its last value.</summary>
    public IReadOnlyList<(string Key, SentValue Value)> InOrder => inOrder;

    public SentFields Add(string key, SentValue value)
    {
        if (places.TryAdd(key, inOrder.Count))
        {
            inOrder.Add((key, value));
        }
        else
        {
            inOrder[places[key]] = (key, value);
        }
        return this;
    }
}

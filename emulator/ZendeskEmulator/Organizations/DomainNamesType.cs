namespace ZendeskEmulator.Organizations;

/// <summary>Domain names: an array or a comma-separated list, stored in lower case, without duplicates; null if no name is left.</summary>
internal sealed class DomainNamesType : TextsType
{
    public static readonly DomainNamesType DomainNames = new();

    public override void AddTo<TInto>(BodyShape<TInto> shape, string name, Action<TInto, string[]?> set) =>
        shape.TextsOrList(name, (into, names) => set(into, Normal(names)));

    private static string[]? Normal(List<string> sent)
    {
        string[] names = [.. sent.Select(name => name.Trim().ToLowerInvariant()).Where(name => name.Length > 0).Distinct()];
        return names.Length == 0 ? null : names;
    }
}

namespace ZendeskEmulator.Restrictions;

/// <summary>For whom a macro or a view is: one user, or the agents of some groups. A record without one is for all agents.</summary>
internal sealed record Restriction(string Type, long[] Ids)
{
    public const string OfUser = "User";
    public const string OfGroup = "Group";

    public bool IsPersonal => Type == OfUser;

    /// <summary>The user, or the first of the groups; 0 where a request named none.</summary>
    public long FirstId => Ids is [var first, ..] ? first : 0;

    public bool Equals(Restriction? other) => other is not null && other.Type == Type && other.Ids.AsSpan().SequenceEqual(Ids);

    public override int GetHashCode() => HashCode.Combine(Type, FirstId);
}

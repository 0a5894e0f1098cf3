namespace ZendeskEmulator.OAuth;

/// <summary>The tokens that will be of no use one day, by client and end. Use it in the account's turn.</summary>
internal sealed class TokenEnds : IAccountPart<TokenEnds>
{
    private readonly SortedSet<(long Client, DateTime End, long Id)> ends = [];

    public static TokenEnds Create(AccountState state) => new();

    /// <summary>The ids of a client's tokens, those first that end first.</summary>
    public IEnumerable<long> Of(long clientId) =>
        ends.GetViewBetween((clientId, DateTime.MinValue, 0), (clientId, DateTime.MaxValue, long.MaxValue)).Select(token => token.Id);

    /// <summary>A token has got another end.</summary>
    public void Move(OAuthToken? before, OAuthToken? after)
    {
        if (before is { End: { } former })
        {
            ends.Remove((before.ClientId, former, before.Id));
        }
        if (after is { End: { } end })
        {
            ends.Add((after.ClientId, end, after.Id));
        }
    }
}

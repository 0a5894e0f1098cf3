using System.Collections.Concurrent;
using ZendeskEmulator.Accounts;

namespace ZendeskEmulator.OAuth;

/// <summary>
/// The API tokens that an account has accepted since it began or was reset: they exist where no new ones are created. Kept in
/// memory only, so that no token is stored.
/// </summary>
internal sealed class UsedApiTokens : IAccountPart<UsedApiTokens>
{
    /// <summary>More API tokens than a real account may have (256); beyond it no more are noted.</summary>
    private const int MaxTokens = 1_000;

    private readonly ConcurrentDictionary<string, bool> tokens = new(StringComparer.Ordinal);

    public static UsedApiTokens Create(AccountState state) => new();

    public bool Contains(string token) => tokens.ContainsKey(token);

    public void Note(string token)
    {
        if (!tokens.ContainsKey(token) && tokens.Count < MaxTokens)
        {
            tokens.TryAdd(token, true);
        }
    }
}

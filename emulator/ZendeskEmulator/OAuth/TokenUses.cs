using System.Collections.Concurrent;
using System.Text.Json;

namespace ZendeskEmulator.OAuth;

/// <summary>When tokens were last used. Kept in memory: a read must not become a write.</summary>
internal sealed class TokenUses : IAccountPart<TokenUses>
{
    /// <summary>More tokens than a test has; beyond it the uses are forgotten and noted again.</summary>
    private const int MaxTokens = 10_000;

    private readonly ConcurrentDictionary<long, DateTime> uses = new();

    public static TokenUses Create(AccountState state) => new();

    public void Note(long token, DateTime now)
    {
        if (!uses.ContainsKey(token) && uses.Count >= MaxTokens)
        {
            uses.Clear();
        }
        uses[token] = now;
    }

    /// <summary>When one of these tokens was last used; null for never.</summary>
    public void Write(Utf8JsonWriter json, JsonEncodedText key, params IReadOnlyList<long> tokens)
    {
        DateTime? latest = null;
        foreach (var token in tokens)
        {
            latest = uses.TryGetValue(token, out var used) && !(used < latest) ? used : latest;
        }
        if (latest is { } instant)
        {
            json.WriteString(key, instant);
        }
        else
        {
            json.WriteNull(key);
        }
    }
}

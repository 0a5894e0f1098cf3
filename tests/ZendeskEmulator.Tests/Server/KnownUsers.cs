using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Xunit;

namespace ZendeskEmulator.Tests.Server;

/// <summary>What the clients of one round know from answers: acknowledged writes, and values read in a 200.</summary>
internal sealed class KnownUsers(int round)
{
    private readonly ConcurrentDictionary<long, KnownUser> byId = new();
    private int acknowledged;
    private int read;

    public int Round { get; } = round;

    /// <summary>An account a round: lists stay short enough to be read to their end.</summary>
    public string Account => $"round-{Round}";

    public int Acknowledged => Volatile.Read(ref acknowledged);

    public int Read => Volatile.Read(ref read);

    public ICollection<KnownUser> All => byId.Values;

    /// <summary>The highest id in any answer: the users that come next have the ids behind it.</summary>
    public long NewestId => byId.IsEmpty ? 0 : byId.Keys.Max();

    public KnownUser Of(long id) => byId.GetOrAdd(id, static id => new KnownUser(id));

    public void Acknowledge(JsonElement user)
    {
        Of(user.GetProperty("id").GetInt64()).Take(user);
        Interlocked.Increment(ref acknowledged);
    }

    public void TakeRead(JsonElement user)
    {
        // Not the owner.
        if (user.GetProperty("name").GetString()!.StartsWith($"round {Round} ", StringComparison.Ordinal))
        {
            Of(user.GetProperty("id").GetInt64()).Take(user);
            Interlocked.Increment(ref read);
        }
    }
}

/// <summary>
/// What answers said of one user. Its writer only ever raises the number at the end of the name, adds addresses, and
/// at last deletes it: so whatever was seen once must still hold, or have been followed by what was sent later.
/// </summary>
internal sealed class KnownUser(long id)
{
    private readonly HashSet<string> addresses = [];
    private int step;
    private bool deleted;
    private string? primary;

    public long Id { get; } = id;

    /// <summary>True from the moment at which its deletion was sent.</summary>
    public bool MayBeDeleted { get; set; }

    public void Take(JsonElement user)
    {
        lock (addresses)
        {
            step = Math.Max(step, StepOf(user));
            deleted |= !user.GetProperty("active").GetBoolean();
            primary ??= user.GetProperty("email").GetString();
        }
    }

    /// <summary>An acknowledged secondary address, or one that a list of identities showed.</summary>
    public void TakeAddress(string address)
    {
        lock (addresses)
        {
            addresses.Add(address);
        }
    }

    public void AssertHeldBy(JsonElement user, string[] stored)
    {
        Assert.True(StepOf(user) >= step, $"User {Id} went back from step {step} to {StepOf(user)}.");
        if (!user.GetProperty("active").GetBoolean())
        {
            Assert.True(deleted || MayBeDeleted, $"User {Id} is deleted, and nobody asked for it.");
            Assert.Empty(stored);
            return;
        }
        Assert.False(deleted, $"User {Id} was deleted and has come back.");
        Assert.Equal(primary, user.GetProperty("email").GetString());
        Assert.Contains(primary, stored);
        Assert.All(addresses, address => Assert.Contains(address, stored));
    }

    private static int StepOf(JsonElement user) =>
        int.Parse(user.GetProperty("name").GetString()!.Split(' ')[^1], CultureInfo.InvariantCulture);
}

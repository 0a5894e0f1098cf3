using BenchmarkDotNet.Attributes;
using ZendeskEmulator.Storage;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.Load.Micro;

/// <summary>Finding the user of a create_or_update: the look-ups, and the decision between what they found.</summary>
public class UserMatchingBenchmarks
{
    private readonly KeyIndex index = new();
    private readonly User user = SampleUsers.User(1_000_000_000_003);

    /// <summary>How many users the account has.</summary>
    [Params(1_000, 100_000)]
    public int Users { get; set; }

    /// <summary>Fills the index.</summary>
    [GlobalSetup]
    public void Fill()
    {
        for (var i = 0; i < Users; i++)
        {
            index.Set($"crew-{i}", i + 1);
        }
    }

    /// <summary>An external_id in another case.</summary>
    [Benchmark]
    public long FindByExternalId() => index.Find("CREW-700");

    /// <summary>The user was found by its address only.</summary>
    [Benchmark]
    public bool Decide() => UserMatching.Decide(idSent: false, byId: null, byExternalId: null, byEmail: user, byIdentities: null).IsUnknownId;
}

using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Attachments;

/// <summary>
/// Removes the files of deleted attachments: a file is removed with the last record that names it. If snapshots or
/// forks may name it too, it is removed at the next start, once no record names it any more. Until then nobody gets its bytes.
/// </summary>
internal sealed class AccountFiles(AccountState state) : IAccountPart<AccountFiles>
{
    private BlobStore? store;

    public static AccountFiles Create(AccountState state) => new(state);

    /// <summary>Begins with a state that is not used yet.</summary>
    public static void Open(AccountState state, BlobStore store)
    {
        var files = state.Get<AccountFiles>();
        files.store = store;
        state.Ended = files.End;
    }

    /// <summary>The content tokens of all attachments of an account, those that only its snapshots have among them.</summary>
    public static IEnumerable<string> TokensOf(AccountState state) =>
        state.Get<Records<Attachment>>().Ascending(0)
            .Concat((state.Snapshots?.All ?? []).SelectMany(snapshot => snapshot.Kept).Select(kept => kept.Record).OfType<Attachment>())
            .Where(file => !file.Redacted)
            .Select(file => file.ContentToken);

    /// <summary>Learns of an attachment that was put or removed. In the account's turn, or while records are loaded.</summary>
    public static void Changed(AccountState state, Attachment? before, Attachment? after)
    {
        if (state.Find<AccountFiles>()?.store is not { } store)
        {
            return;
        }
        var (had, has) = (before is { Redacted: false }, after is { Redacted: false });
        if (has && !had)
        {
            store.Claim(after!.ContentToken);
        }
        else if (had && !has)
        {
            store.Release(before!.ContentToken);
            if (!state.SharesFiles)
            {
                store.RemoveAfter(state.LastBatch, [before.ContentToken]);
            }
        }
    }

    private void End(Batch batch)
    {
        foreach (var file in state.Get<Records<Attachment>>().Ascending(0).Where(file => !file.Redacted))
        {
            store!.Release(file.ContentToken);
        }
        if (!state.SharesFiles)
        {
            store!.RemoveAfter(batch, [.. TokensOf(state)]);
        }
    }
}

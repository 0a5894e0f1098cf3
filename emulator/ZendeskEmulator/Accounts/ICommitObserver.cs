using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Accounts;

/// <summary>Learns of the changes of an account before they are visible. It is called in the account's turn.</summary>
internal interface ICommitObserver
{
    void Committing(IReadOnlyList<Change> changes);

    /// <summary>A snapshot is about to be restored, so earlier changes do not matter any more.</summary>
    void Restoring();
}

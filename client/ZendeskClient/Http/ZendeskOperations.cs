namespace Zendesk;

/// <summary>
/// The calls of one resource. Each of them fails with a <see cref="ZendeskException"/>. Members can be overridden in
/// tests.
/// </summary>
public abstract class ZendeskOperations
{
    private readonly ZendeskApi? api;

    /// <summary>Operations without an account, for tests: a call that is not overridden fails.</summary>
    protected ZendeskOperations()
    {
    }

    private protected ZendeskOperations(ZendeskApi api) => this.api = api;

    private protected ZendeskApi Api =>
        api ?? throw new NotSupportedException("This object has no account: override the members that are called.");
}

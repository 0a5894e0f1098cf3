namespace ZendeskEmulator.OAuth.Operations;

/// <summary>Seeds OAuth clients by their identifier. The line may have a secret, so that a test can know it.</summary>
internal static class OAuthClientSeed
{
    public static readonly SeedKind Kind = new SeedKind<RecordInput<OAuthClient>>(
        "oauth_client", OAuthClient.Schema.Json.OnCreate, () => new RecordInput<OAuthClient>(), Save).NamedBy("client_id");

    private static Outcome<long> Save(in AccountWrite write, RecordInput<OAuthClient> input)
    {
        var sent = input.Values.SecretStart;
        if (sent is not null && sent.Length <= IssuedSecret.ShownLetters)
        {
            // All of a shorter one would be shown.
            var errors = new FieldErrors();
            errors.Invalid("secret", "Secret");
            return errors;
        }
        var owner = Caller.OwnerOf(write.State);
        if (write.Get<Records<OAuthClient>>().FindBy(OAuthClient.ByIdentifier, input.Values.Identifier) is not { } found)
        {
            return OAuthClients.Create(write, owner, input, sent ?? IssuedSecret.New()).Select(created => created.Id);
        }
        var saved = OAuthClients.Rules.Save(write, owner, found, input);
        return saved.Error is null && sent is not null && !IssuedSecret.Matches(sent, found.SecretHash)
            ? write.Put(saved.Record.With(sent)).Id
            : saved.Select(client => client.Id);
    }
}

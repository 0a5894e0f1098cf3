using System.Globalization;
using System.Text;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.CustomFields;
using ZendeskEmulator.Http;
using ZendeskEmulator.OrganizationFields;
using ZendeskEmulator.Organizations;
using ZendeskEmulator.Organizations.Operations;
using ZendeskEmulator.Storage;
using ZendeskEmulator.UserFields;
using ZendeskEmulator.Users;
using ZendeskEmulator.Users.Operations;

namespace ZendeskEmulator.ControlPlane;

/// <summary>
/// Puts users, organizations and their fields in from lines of JSON, through the rules of create_or_update: so what is put
/// in a second time is found, and changes nothing.
/// </summary>
internal sealed class Seeding(AccountDirectory accounts, int maxAccounts)
{
    private const string Action = "seed";
    private const int LongestLine = 1 << 20;

    /// <summary>So many lines may wait for the data file.</summary>
    private const int LinesBetweenCommits = 1000;

    private readonly HashSet<Account> touched = [];

    /// <summary>Reads to the end, or to the first line that is refused.</summary>
    /// <param name="progress">Told how many lines are in, now and then and at the end.</param>
    /// <returns>How many lines were put in.</returns>
    /// <exception cref="EmulatorStartException">A line is refused: which, and why. Those before it are in.</exception>
    public async Task<int> RunAsync(Stream ndjson, IProgress<int>? progress, CancellationToken cancellation)
    {
        using var reader = new StreamReader(ndjson, new UTF8Encoding(false, throwOnInvalidBytes: false), detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var number = 0;
        var put = 0;
        while (await ReadLineAsync(reader, cancellation).ConfigureAwait(false) is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }
            if (await PutAsync(line).ConfigureAwait(false) is { } reason)
            {
                throw new EmulatorStartException(string.Create(CultureInfo.InvariantCulture, $"Line {number} of the seed is refused: {reason}"));
            }
            if (++put % LinesBetweenCommits == 0)
            {
                await CommitAsync().ConfigureAwait(false);
                progress?.Report(put);
            }
        }
        await CommitAsync().ConfigureAwait(false);
        progress?.Report(put);
        return put;
    }

    private static async Task<string?> ReadLineAsync(StreamReader reader, CancellationToken cancellation)
    {
        try
        {
            // Standard input does not look at the token by itself.
            return await reader.ReadLineAsync(cancellation).AsTask().WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (IOException broken)
        {
            throw new EmulatorStartException($"The seed cannot be read: {broken.Message}", broken);
        }
    }

    /// <summary>Puts one line in; null, or why it is refused.</summary>
    private async ValueTask<string?> PutAsync(string text)
    {
        var line = new SeedLine();
        if (text.Length > LongestLine)
        {
            return "it is longer than a million letters";
        }
        if (JsonBody.Read("application/json", Encoding.UTF8.GetBytes(text), "", SeedLine.Shape, line, Action) is { } badLine)
        {
            return Describe(badLine);
        }
        if (line.RecordCount != 1)
        {
            return "it must have either a user or an organization, or a user_field or an organization_field";
        }
        if (line.User is { HasKey: false })
        {
            return "a user needs an email or an external_id, or seeding again would make it again";
        }
        if (AccountName.Parse(line.Account ?? AccountName.Default) is not { } name)
        {
            return $"'{line.Account}' is no account name: it must be a DNS label";
        }
        if (accounts.FindOrCreate(name) is not { } account)
        {
            return string.Create(CultureInfo.InvariantCulture, $"there are {maxAccounts} accounts, as many as the setting MaxAccounts allows");
        }
        touched.Add(account);
        using var turn = await account.TakeTurnAsync().ConfigureAwait(false);
        using var write = turn.BeginWrite();
        var response = Save(write, line);
        if (!response.IsSuccess)
        {
            return Describe(response);
        }
        write.Commit();
        return null;
    }

    private static Response Save(in AccountWrite write, SeedLine line) => line switch
    {
        { User: { } user } => Save(write, user),
        { Organization: { } organization } => Save(write, organization),
        { UserField: { } field } => Save(write, UserFieldCollection.Resource, field),
        _ => Save(write, OrganizationFieldCollection.Resource, line.OrganizationField!),
    };

    private static Response Save(in AccountWrite write, UserInput user) =>
        user.CheckIdentities(Action) ?? CreateOrUpdateUser.Save(write, user, new Caller(UserOwner.IdIn(write.State), CallerRole.Admin));

    /// <summary>Also by name: create_or_update of organizations would not find it, and refuse the name as taken.</summary>
    private static Response Save(in AccountWrite write, OrganizationInput organization)
    {
        var organizations = write.Get<OrganizationCollection>();
        var found = string.IsNullOrWhiteSpace(organization.ExternalId.Value) ? null : organizations.FindByExternalId(organization.ExternalId.Value);
        return OrganizationSaving.Save(write, found ?? organizations.FindByName(organization.Name.Value ?? ""), organization);
    }

    private static Response Save(in AccountWrite write, CustomFieldResource resource, CustomFieldInput field) =>
        CustomFieldSaving.Save(write, resource, resource.In(write.State).Present.Find(field.Key?.Trim() ?? ""), field);

    private static string Describe(Response response) => Encoding.UTF8.GetString(JsonOutput.Render(response, new Links("")));

    private async Task CommitAsync()
    {
        foreach (var account in touched)
        {
            if (!await account.State.LastBatch.Outcome().ConfigureAwait(false))
            {
                throw new EmulatorStartException("The data file cannot be written; the seed is not wholly in.");
            }
        }
        touched.Clear();
    }
}

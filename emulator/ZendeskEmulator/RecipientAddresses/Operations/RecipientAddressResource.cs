using System.Globalization;
using ZendeskEmulator.Brands;
using ZendeskEmulator.UserIdentities;
using static ZendeskEmulator.Accounts.Operations;

namespace ZendeskEmulator.RecipientAddresses.Operations;

/// <summary>Support addresses. Agents see them, admins change them.</summary>
internal static class RecipientAddressResource
{
    private const string Path = "/api/v2/recipient_addresses";
    private const string One = $"{Path}/{{support_address_id}}";

    private static readonly Crud<RecipientAddress> Crud = new(new()
    {
        CreateDefaults = CreateDefaults,
        Validate = Validate,
        Put = Save,
        Delete = Delete,
    });

    /// <summary>{"type":"spf"}; without it forwarding is verified (documented).</summary>
    private static readonly RequestInput<Check> Body = RequestInput<Check>.Body(
        "",
        new BodyShape<Check>().Text("type", (check, type) => check.Type = type ?? Check.Forwarding),
        () => new Check(),
        (check, action) => check.IsKnown ? null : Errors.InvalidAttribute("type", "must be forwarding, spf or dns", action));

    public static readonly Resource Resource = new("recipient_addresses")
    {
        Kinds = [RecipientAddress.Schema.Kind],
        CreateDefaults = CreateDefaults,
        Seeds = [Crud.Seed((addresses, sent) => addresses.FindBy(RecipientAddress.ByEmail, sent.Email))],
        Operations =
        [
            Crud.List(Path, "ListSupportAddresses"),
            Crud.Create(Path, "CreateSupportAddress").For(CallerRole.Admin).Assuming(114),
            Crud.Show(One, "ShowSupportAddress"),
            Crud.Update(One, "UpdateSupportAddress").For(CallerRole.Admin).Assuming(114),
            Crud.Delete(One, "DeleteRecipientAddress").For(CallerRole.Admin).Assuming(114),
            Put($"{One}/verify", "VerifySupportAddressForwarding", "recipient_addresses/verify", Body, Verify, EmptyOk)
                .For(CallerRole.Admin).Approximated("sends no mail and asks no DNS: every address is verified at once"),
        ],
    };

    /// <summary>Every account has an address, which is verified (facts-tickets §17).</summary>
    private static void CreateDefaults(in AccountWrite write)
    {
        if (RecipientAddress.DefaultOf(write.State) is null)
        {
            var address = new RecipientAddress { Name = write.State.Name, Email = $"support@{DomainOf(write.State)}", Default = true };
            write.Create(Complete(address, write.State));
        }
    }

    // Assumed A-114: the wordings, the first statuses and the code. That the email never changes is documented.
    private static Error? Validate(in RecordChange<RecipientAddress> change, FieldErrors errors)
    {
        var draft = Complete(change.Draft, change.Write.State);
        if (draft.Email.Length > 0 && !UserIdentityRules.IsProperlyFormatted(draft.Email))
        {
            errors.EmailNotFormatted(draft.Email);
        }
        if (change.Write.Get<Records<Brand>>().Find(draft.BrandId) is not { IsDeleted: false } && draft.BrandId != change.Before?.BrandId)
        {
            errors.Invalid("brand_id", "Brand");
        }
        if (change is { Before.Default: true, Draft.Default: false })
        {
            errors.Say("default", "Default: make another address the default instead", "InvalidValue");
        }
        return null;
    }

    private static RecipientAddress Complete(RecipientAddress draft, AccountState state)
    {
        draft.Email = draft.Email.Trim().ToLowerInvariant();
        draft.BrandId = draft.BrandId == 0 ? Brand.DefaultOf(state)?.Id ?? 0 : draft.BrandId;
        draft.Name = draft.Name.Length == 0 ? state.Name : draft.Name;
        if (draft.Email.EndsWith($"@{DomainOf(state)}", StringComparison.Ordinal))
        {
            (draft.Forwarding, draft.Spf, draft.Dns) = (RecipientAddress.Verified, RecipientAddress.Verified, RecipientAddress.Verified);
        }
        else
        {
            draft.Code ??= string.Create(CultureInfo.InvariantCulture, $"{state.FirstId:x16}");
        }
        return draft;
    }

    private static RecipientAddress Save(in RecordChange<RecipientAddress> change)
    {
        if (change.Draft.Default && RecipientAddress.DefaultOf(change.Write.State) is { } former && former.Id != change.Before?.Id)
        {
            change.Write.Put(former with { Default = false });
        }
        return change.Before is { } before ? change.Write.PutIfChanged(before, change.Draft) : change.Write.Create(change.Draft);
    }

    private static Outcome<RecipientAddress> Delete(in RecordChange<RecipientAddress> change)
    {
        if (change.Draft.Default)
        {
            // Assumed A-114: the account keeps its default address.
            return FieldErrors.OfBase("The default support address cannot be deleted");
        }
        change.Write.Remove(change.Draft);
        return change.Draft;
    }

    private static Outcome<RecipientAddress> Verify(RequestContext request, in AccountWrite write, Check check)
    {
        if (write.Get<Records<RecipientAddress>>().Find(request.PathId(0)) is not { } address)
        {
            return Errors.RecordNotFound;
        }
        return write.PutIfChanged(address, check.Type switch
        {
            Check.Spf => address with { Spf = RecipientAddress.Verified },
            Check.Dns => address with { Dns = RecipientAddress.Verified },
            _ => address with { Forwarding = RecipientAddress.Verified },
        });
    }

    private static string DomainOf(AccountState state) => $"{state.Name.ToLowerInvariant()}.zendesk.com";

    internal sealed class Check
    {
        public const string Forwarding = "forwarding";
        public const string Spf = "spf";
        public const string Dns = "dns";

        public string Type { get; set; } = Forwarding;

        public bool IsKnown => Type is Forwarding or Spf or Dns;
    }
}

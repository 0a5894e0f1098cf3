namespace ZendeskEmulator.SharingAgreements.Operations;

/// <summary>Sharing agreements. Agents see them, admins change them.</summary>
internal static class SharingAgreementResource
{
    private const string Path = "/api/v2/sharing_agreements";
    private const string One = $"{Path}/{{sharing_agreement_id}}";

    private static readonly string[] Statuses = ["accepted", "declined", "pending", "inactive"];
    private static readonly string[] Types = ["inbound", "outbound"];

    private static readonly Crud<SharingAgreement> Crud = new(new() { Validate = Validate });

    public static readonly Resource Resource = new("sharing_agreements")
    {
        Kinds = [SharingAgreement.Schema.Kind],
        Seeds = [Crud.Seed((agreements, sent) => agreements.FindBy(SharingAgreement.BySubdomain, sent.RemoteSubdomain))],
        Operations =
        [
            Crud.List(Path, "ListSharingAgreements").Assuming(117),
            Crud.Create(Path, "CreateSharingAgreement").For(CallerRole.Admin).Assuming(117)
                .Approximated("pending until its status is set: no other account hears of it, and no tickets are shared"),
            Crud.Show(One, "ShowSharingAgreement").Assuming(117),
            Crud.Update(One, "UpdateSharingAgreement").For(CallerRole.Admin).Noting("the status alone").Assuming(117),
            Crud.Delete(One, "DeleteSharingAgreement").For(CallerRole.Admin),
        ],
    };

    // Assumed A-117: the wordings, and the name. The statuses and types are documented.
    private static Error? Validate(in RecordChange<SharingAgreement> change, FieldErrors errors)
    {
        var draft = change.Draft;
        draft.Name = draft.Name.Length == 0 ? draft.RemoteSubdomain : draft.Name;
        if (!Statuses.Contains(draft.Status))
        {
            errors.Invalid("status", "Status");
        }
        if (!Types.Contains(draft.Type))
        {
            errors.Invalid("type", "Type");
        }
        return null;
    }
}

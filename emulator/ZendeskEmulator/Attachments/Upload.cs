namespace ZendeskEmulator.Attachments;

/// <summary>An upload: files that wait for a comment under one token. It expires on the account's clock.</summary>
internal sealed record Upload : TimedRecord, IHasSchema<Upload>
{
    /// <summary>Three days (recorded).</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(3);

    public static readonly UniqueKey<Upload> ByToken = new(upload => upload.Token, static (_, _) => { });

    public static Schema<Upload> Schema { get; } = new("uploads", "upload", fields => fields
        .Text("token", upload => upload.Token, (upload, value) => upload.Token = value ?? "").ReadOnly().Essential()
        .Value("expires_at", FieldTypes.Time, upload => upload.ExpiresAt, (upload, value) => upload.ExpiresAt = value)
            .ReadOnly().Essential()
        .CreatedAt().Hidden()
        .UpdatedAt().Hidden())
    {
        Unique = [ByToken],
    };

    public string Token { get; set; } = "";

    public DateTime ExpiresAt { get; set; }

    public bool IsExpired(DateTime now) => now >= ExpiresAt;
}

namespace Zendesk;

/// <summary>
/// The files of comments: they are uploaded first, and a comment takes them. Each call fails with a
/// <see cref="ZendeskException"/>.
/// </summary>
public class AttachmentOperations : ZendeskOperations
{
    private const string Binary = "application/binary";

    /// <inheritdoc/>
    protected AttachmentOperations()
    {
    }

    internal AttachmentOperations(ZendeskApi api)
        : base(api)
    {
    }

    /// <summary>Uploads a file, whose token a comment then takes. Zendesk keeps it for some days, and 50 MB at most.</summary>
    /// <remarks>A lost response is asked for again, unless the file joins others: it would be there twice.</remarks>
    /// <param name="fileName">Its name, from which Zendesk derives its type.</param>
    /// <param name="content">Its bytes, read to the end before they are sent. The caller disposes the stream.</param>
    /// <param name="token">The token of an upload that the file joins; null, the default: a new upload.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The upload with its files.</returns>
    /// <exception cref="ZendeskValidationException">The file cannot be processed.</exception>
    /// <example><code>
    /// var upload = await zendesk.Attachments.UploadAsync("log.txt", stream);
    /// await zendesk.Tickets.UpdateAsync(7, new TicketInput { Comment = new TicketCommentInput("See the log") { Uploads =
    /// [upload.Token!] } });
    /// </code></example>
    public virtual async Task<Upload> UploadAsync(
        string fileName, Stream content, string? token = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(fileName);
        ArgumentNullException.ThrowIfNull(content);
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, cancellationToken).ConfigureAwait(false);
        var query = new ListQuery().Add("filename", fileName).AddIfAny("token", token);
        var request = ApiRequest.Post("UploadFiles", $"uploads{query}", bytes.ToArray()) with
        {
            ContentType = Binary,
            IsRepeatable = token is null,
        };
        return await Api.ReadAsync(request, UploadBody.One, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes an upload that no comment has taken, with its files.</summary>
    /// <param name="token">The upload's token.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Done once it is deleted.</returns>
    /// <exception cref="ZendeskNotFoundException">No upload has this token.</exception>
    public virtual Task DeleteUploadAsync(string token, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(token);
        return Api.DeleteAsync("DeleteUpload", $"uploads/{Uri.EscapeDataString(token)}", cancellationToken);
    }

    /// <summary>An attachment.</summary>
    /// <param name="id">The attachment's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The attachment.</returns>
    /// <exception cref="ZendeskNotFoundException">No attachment has this id.</exception>
    public virtual Task<Attachment> GetAsync(long id, CancellationToken cancellationToken = default) =>
        Api.ReadAsync(ApiRequest.Get("ShowAttachment", $"attachments/{id}"), AttachmentBody.One, cancellationToken);
}

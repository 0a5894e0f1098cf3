using Reqnroll.Infrastructure;
using Xunit;

namespace ReqnrollXunit;

/// <summary>Gives files that bindings attach to the running test.</summary>
internal sealed class XunitAttachmentHandler : IReqnrollAttachmentHandler
{
    public void AddAttachment(string filePath) =>
        TestContext.Current.AddAttachment(Path.GetFileName(filePath), File.ReadAllBytes(filePath), replaceExistingValue: true);
}

using Xunit;
using ZendeskEmulator.Settings;

namespace ZendeskEmulator.Tests.Settings;

public sealed class NearestNameTests
{
    private static readonly string[] Names = ["DataFile", "Durability", "MaxAccounts", "MaxRequestBytes", "ControlPlane"];

    [Theory]
    [InlineData("MaxAcounts", "MaxAccounts")]
    [InlineData("maxaccounts", "MaxAccounts")]
    [InlineData("Durabilty", "Durability")]
    [InlineData("DurabilityX", "Durability")]
    [InlineData("Datafiel", "DataFile")]
    [InlineData("ControlPlaen", "ControlPlane")]
    public void A_mistyped_name_leads_to_the_one_that_was_meant(string mistyped, string meant) =>
        Assert.Equal(meant, NearestName.To(mistyped, Names));

    [Fact]
    public void A_name_without_any_likeness_still_leads_to_one() => Assert.Contains(NearestName.To("", Names), Names);

    [Fact]
    public void Without_candidates_there_is_no_answer() => Assert.Throws<ArgumentException>(() => NearestName.To("DataFile", []));
}

[assembly: AssemblyFixture(typeof(TestRun))]

namespace ZendeskEmulator.Specs.Features;

// One class a feature file. Reqnroll generates such classes; here they are a line each.

[FeatureFile("Users/FindingTheUser.feature")] public sealed class FindingTheUser : FeatureTests;

[FeatureFile("Users/CreateOrUpdateOutcome.feature")] public sealed class CreateOrUpdateOutcome : FeatureTests;

[FeatureFile("Users/EmailsOfKnownUsers.feature")] public sealed class EmailsOfKnownUsers : FeatureTests;

[FeatureFile("Users/PhonesOfUsers.feature")] public sealed class PhonesOfUsers : FeatureTests;

[FeatureFile("Users/IdentitiesInTheRequest.feature")] public sealed class IdentitiesInTheRequest : FeatureTests;

[FeatureFile("Users/NullAbsentReplace.feature")] public sealed class NullAbsentReplace : FeatureTests;

[FeatureFile("Users/ErrorsOfWrites.feature")] public sealed class ErrorsOfWrites : FeatureTests;

[FeatureFile("Users/TheUserObject.feature")] public sealed class TheUserObject : FeatureTests;

[FeatureFile("Users/ShowUpdateDelete.feature")] public sealed class ShowUpdateDelete : FeatureTests;

[FeatureFile("Users/ManyUsers.feature")] public sealed class ManyUsers : FeatureTests;

[FeatureFile("UserIdentities/UserIdentities.feature")] public sealed class UserIdentities : FeatureTests;

[FeatureFile("Organizations/Organizations.feature")] public sealed class Organizations : FeatureTests;

[FeatureFile("Organizations/OrganizationsOfUsers.feature")] public sealed class OrganizationsOfUsers : FeatureTests;

[FeatureFile("OrganizationMemberships/OrganizationMemberships.feature")] public sealed class OrganizationMemberships : FeatureTests;

[FeatureFile("Accounts/Accounts.feature")] public sealed class Accounts : FeatureTests;

[FeatureFile("Accounts/Credentials.feature")] public sealed class Credentials : FeatureTests;

[FeatureFile("Accounts/Roles.feature")] public sealed class Roles : FeatureTests;

[FeatureFile("Http/Errors.feature")] public sealed class Errors : FeatureTests;

[FeatureFile("Http/Paging.feature")] public sealed class Paging : FeatureTests;

[FeatureFile("Http/Caching.feature")] public sealed class Caching : FeatureTests;

[FeatureFile("RateLimits/AccountLimit.feature")] public sealed class AccountLimit : FeatureTests;

[FeatureFile("RateLimits/ProfileLimit.feature")] public sealed class ProfileLimit : FeatureTests;

[FeatureFile("RateLimits/OrganizationLimit.feature")] public sealed class OrganizationLimit : FeatureTests;

[FeatureFile("Clock/Clock.feature")] public sealed class Clock : FeatureTests;

[FeatureFile("RateLimits/EndpointLimits.feature")] public sealed class EndpointLimits : FeatureTests;

[FeatureFile("JobStatuses/JobStatuses.feature")] public sealed class JobStatuses : FeatureTests;

[FeatureFile("JobStatuses/BulkResults.feature")] public sealed class BulkResults : FeatureTests;

[FeatureFile("JobStatuses/BulkBounds.feature")] public sealed class BulkBounds : FeatureTests;

[FeatureFile("UserFields/UserFields.feature")] public sealed class UserFields : FeatureTests;

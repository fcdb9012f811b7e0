using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace BackPainBot.Channels.DirectLine;

/// <summary>Signs tokens and reads them again. They are JWT, as clients read the user out of them.</summary>
internal sealed class DirectLineTokens(SigningKeyRing keys, TimeProvider time)
{
    /// <summary>How long a token of the API is good, in seconds; as Azure's.</summary>
    public const int ApiSeconds = 1800;

    /// <summary>A stream has to be opened within so many seconds; as Azure's.</summary>
    private const int StreamSeconds = 60;

    /// <summary>Ours have some 400 characters and the id of a user. What is longer is not looked at.</summary>
    private const int LongestToken = 4096;

    // As clients expect them: Web Chat reads "user".
    private const string ConversationClaim = "conv";
    private const string UserClaim = "user";

    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    public Task<string> ForApiAsync(DirectLineToken token, CancellationToken cancellationToken) =>
        IssueAsync(token, TokenPurpose.Api, ApiSeconds, cancellationToken);

    public Task<string> ForStreamAsync(DirectLineToken token, CancellationToken cancellationToken) =>
        IssueAsync(token, TokenPurpose.Stream, StreamSeconds, cancellationToken);

    /// <summary>What the token says, unless it is to be refused.</summary>
    /// <param name="text">What was sent.</param>
    /// <param name="purpose">One of <see cref="TokenPurpose"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<(TokenVerdict Verdict, DirectLineToken? Token)> ReadAsync(
        string? text, string purpose, CancellationToken cancellationToken)
    {
        if (text is null || text.Length > LongestToken || Parse(text) is not { } jwt
            || await keys.FindAsync(jwt.Kid, cancellationToken) is not { } key)
        {
            return (TokenVerdict.Bad, null);
        }

        var checkedToken = await Handler.ValidateTokenAsync(jwt, Rules(key, purpose));
        if (!checkedToken.IsValid || TextOf(jwt, ConversationClaim) is not { } conversation)
            return (TokenVerdict.Bad, null);
        return time.GetUtcNow().UtcDateTime < jwt.ValidTo
            ? (TokenVerdict.Good, new DirectLineToken(conversation, TextOf(jwt, UserClaim)))
            : (TokenVerdict.Expired, null);
    }

    private async Task<string> IssueAsync(DirectLineToken token, string purpose, int seconds, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var claims = new Dictionary<string, object>(StringComparer.Ordinal) { [ConversationClaim] = token.Conversation };
        if (token.User is not null)
            claims[UserClaim] = token.User;
        return Handler.CreateToken(new SecurityTokenDescriptor
        {
            Audience = purpose,
            Claims = claims,
            IssuedAt = now,
            Expires = now.AddSeconds(seconds),
            SigningCredentials = new SigningCredentials(await keys.CurrentAsync(cancellationToken), SecurityAlgorithms.HmacSha256),
        });
    }

    /// <summary>The time is not among them: it is ours to tell, and an expired token is answered otherwise than a forged one.</summary>
    private static TokenValidationParameters Rules(SymmetricSecurityKey key, string purpose) => new()
    {
        IssuerSigningKey = key,
        ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
        ValidAudience = purpose,
        ValidateIssuer = false,
        ValidateLifetime = false,
    };

    private static JsonWebToken? Parse(string text)
    {
        try
        {
            var jwt = new JsonWebToken(text);
            return string.IsNullOrEmpty(jwt.Kid) ? null : jwt;
        }
        catch (Exception e) when (e is ArgumentException or SecurityTokenException)
        {
            return null;
        }
    }

    private static string? TextOf(JsonWebToken jwt, string claim) => jwt.TryGetPayloadValue<string>(claim, out var text) ? text : null;
}

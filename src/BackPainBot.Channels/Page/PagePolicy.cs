using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace BackPainBot.Channels.Page;

/// <summary>What a browser may do for the page: load what is ours, and nothing else.</summary>
internal static class PagePolicy
{
    /// <summary>Web Chat puts one empty style sheet in without its nonce; this is the hash of nothing.</summary>
    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    public static string NewNonce() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));

    /// <summary>For the page itself: never kept, as its nonce is good for once.</summary>
    public static void ForPage(IHeaderDictionary headers, string nonce)
    {
        headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}' {EmptyStyle}; img-src 'self' data: blob:; "
            + "connect-src 'self' blob:; worker-src blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.CacheControl = "no-store";
        headers[HeaderNames.XFrameOptions] = "DENY";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        ForAll(headers);
    }

    /// <summary>For files that are named by their content, which therefore never change.</summary>
    public static void ForFile(IHeaderDictionary headers)
    {
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.Vary = HeaderNames.AcceptEncoding;
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        ForAll(headers);
    }

    private static void ForAll(IHeaderDictionary headers)
    {
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
    }
}

using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace BackPainBot.Channels.DirectLine;

/// <summary>What cannot be guessed.</summary>
internal static class Secrets
{
    /// <summary>An id of 128 random bits: whoever knows it was told.</summary>
    public static string Id() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>A user id as tokens give it. The prefix is reserved for those: clients and server take it from nobody else.</summary>
    public static string UserId() => UserPrefix + Id();

    public const string UserPrefix = "dl_";

    /// <summary>A secret of 256 bits that a browser keeps to go on later.</summary>
    public static string Resume() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is stored of it, so that who reads the store cannot go on with a talk. Random as it is, it needs no salt.</summary>
    public static string Hash(string resume) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(resume)));
}

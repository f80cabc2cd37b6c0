/**
 * The smallest possible page, written for tests: endpoint refresh, one row per table and two statuses. The title is on
 * line 1, the rows are on lines 7, 13, 19, 20 and 28, and the line on `message` is line 22.
 */
export const smallRefreshPage = `# POST /token/refresh

## Path Parameters

| Path Parameter | Data Type | Attribute | Description |
| :--- | :--- | :--- | :--- |
| \`{environment}\` | string | Required | Where. |

## Response body properties

| Property | Data Type | Description |
| :--- | :--- | :--- |
| \`refresh_from\` | double | When. |

## Response Status Codes

| Status | HTTP Status Code | Description |
| :--- | :--- | :--- |
| \`success\` | 200 | Well. |
| \`client_error\` | 400 | Ill. |

A \`message\` comes with every \`status\` but \`success\`.

## Test Identities

| Type | Identity | Purpose | Next Endpoint |
| :--- | :--- | :--- | :--- |
| Email | \`out@example.com\` | Opts out. | POST /token/refresh |
`;

/** The same for generate, with one more body parameter, on line 13. */
export const smallGeneratePage = smallRefreshPage
  .replace('# POST /token/refresh', '# POST /token/generate')
  .replace(
    '## Response body',
    `## Body parameters

| Body Parameter | Data Type | Attribute | Description |
| :--- | :--- | :--- | :--- |
| \`email\` | string | Conditionally Required | Who. |

## Response body`,
  );
